/** Names of devices, with any ending: Windows can neither unpack nor store `con.html`. */
export const isReservedName = (id: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(id);
