import { configureGlobal } from 'fast-check';

/** Property tests try the same values every time, so that nobody's change fails by chance. `FC_SEED=7` tries others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
