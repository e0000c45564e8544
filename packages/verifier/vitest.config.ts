import { projectWithProperties } from '../../vitest.base.js';

export default projectWithProperties('verifier');
