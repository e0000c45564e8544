/** The file of a course's settings. Problems of the course as a whole are reported there. */
export const settingsFile = 'course.yaml';
