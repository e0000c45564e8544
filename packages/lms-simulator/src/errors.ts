/** What a call can fail with; two names may stand for one number. */
type ErrorName =
  | 'alreadyInitialized'
  | 'afterTermination'
  | 'terminateBefore'
  | 'terminateAfter'
  | 'getBefore'
  | 'getAfter'
  | 'setBefore'
  | 'setAfter'
  | 'commitBefore'
  | 'commitAfter'
  | 'general'
  | 'argument'
  | 'noElementToGet'
  | 'noElementToSet'
  | 'unknownElement'
  | 'unknownModel'
  | 'noChildren'
  | 'noCount'
  | 'keyword'
  | 'readOnly'
  | 'writeOnly'
  | 'type'
  | 'range'
  | 'getIndex'
  | 'setIndex'
  | 'tooMany'
  | 'dependency'
  | 'taken'
  | 'notInitialized';

/** Error codes by what is wrong. */
export type ErrorCodes = Readonly<Record<ErrorName, number>>;
/** What `GetErrorString` says, by code. */
export type ErrorTexts = Readonly<Record<string, string>>;

interface ErrorTable {
  readonly codes: ErrorCodes;
  readonly texts: ErrorTexts;
}

/** SCORM 1.2 RTE 3.3.6. An element that nobody has set is empty, without an error. */
export const errors12: ErrorTable = {
  codes: {
    alreadyInitialized: 101,
    afterTermination: 101,
    terminateBefore: 301,
    terminateAfter: 301,
    getBefore: 301,
    getAfter: 301,
    setBefore: 301,
    setAfter: 301,
    commitBefore: 301,
    commitAfter: 301,
    general: 101,
    argument: 201,
    noElementToGet: 201,
    noElementToSet: 201,
    unknownElement: 201,
    unknownModel: 401,
    noChildren: 202,
    noCount: 203,
    keyword: 402,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    range: 405,
    getIndex: 201,
    setIndex: 201,
    tooMany: 201,
    dependency: 201,
    taken: 201,
    notInitialized: 0,
  },
  texts: {
    0: 'No error',
    101: 'General exception',
    201: 'Invalid argument error',
    202: 'Element cannot have children',
    203: 'Element not an array - cannot have count',
    301: 'Not initialized',
    401: 'Not implemented error',
    402: 'Invalid set value, element is a keyword',
    403: 'Element is read only',
    404: 'Element is write only',
    405: 'Incorrect Data Type',
  },
};

/** SCORM 2004 RTE 3.1.7. */
export const errors2004: ErrorTable = {
  codes: {
    alreadyInitialized: 103,
    afterTermination: 104,
    terminateBefore: 112,
    terminateAfter: 113,
    getBefore: 122,
    getAfter: 123,
    setBefore: 132,
    setAfter: 133,
    commitBefore: 142,
    commitAfter: 143,
    general: 101,
    argument: 201,
    noElementToGet: 301,
    noElementToSet: 351,
    unknownElement: 401,
    unknownModel: 401,
    noChildren: 301,
    noCount: 301,
    keyword: 404,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    range: 407,
    getIndex: 301,
    setIndex: 351,
    tooMany: 351,
    dependency: 408,
    taken: 351,
    notInitialized: 403,
  },
  texts: {
    0: 'No Error',
    101: 'General Exception',
    102: 'General Initialization Failure',
    103: 'Already Initialized',
    104: 'Content Instance Terminated',
    111: 'General Termination Failure',
    112: 'Termination Before Initialization',
    113: 'Termination After Termination',
    122: 'Retrieve Data Before Initialization',
    123: 'Retrieve Data After Termination',
    132: 'Store Data Before Initialization',
    133: 'Store Data After Termination',
    142: 'Commit Before Initialization',
    143: 'Commit After Termination',
    201: 'General Argument Error',
    301: 'General Get Failure',
    351: 'General Set Failure',
    391: 'General Commit Failure',
    401: 'Undefined Data Model Element',
    402: 'Unimplemented Data Model Element',
    403: 'Data Model Element Value Not Initialized',
    404: 'Data Model Element Is Read Only',
    405: 'Data Model Element Is Write Only',
    406: 'Data Model Element Type Mismatch',
    407: 'Data Model Element Value Out Of Range',
    408: 'Data Model Dependency Not Established',
  },
};
