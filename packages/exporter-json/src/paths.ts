/**
 * Where files are in the artifact. All paths and all URLs in the documents count from its root, the folder of
 * course.json; `$schema` alone counts from the file it stands in, because editors resolve it that way.
 */
export const paths = {
  course: 'course.json',
  lesson: (id: string) => `lessons/${id}.json`,
  keys: (lesson: string) => `keys/${lesson}.json`,
  schema: (name: string) => `schema/${name}.json`,
  /** Of a file that only keys name: whoever keeps `keys/` back keeps it back as well. */
  ofKeys: (path: string) => `keys/${path}`,
};
