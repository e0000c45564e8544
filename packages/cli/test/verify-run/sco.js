// A SCO that does everything right in both standards; `edition` is set in front of it. A case changes one thing.
const is12 = edition === 'scorm12';
const names = is12
  ? {
      api: 'API',
      initialize: 'LMSInitialize',
      terminate: 'LMSFinish',
      get: 'LMSGetValue',
      set: 'LMSSetValue',
      commit: 'LMSCommit',
      status: 'cmi.core.lesson_status',
      location: 'cmi.core.lesson_location',
      score: 'cmi.core.score',
      exit: 'cmi.core.exit',
      time: 'cmi.core.session_time',
    }
  : {
      api: 'API_1484_11',
      initialize: 'Initialize',
      terminate: 'Terminate',
      get: 'GetValue',
      set: 'SetValue',
      commit: 'Commit',
      status: 'cmi.completion_status',
      location: 'cmi.location',
      score: 'cmi.score',
      exit: 'cmi.exit',
      time: 'cmi.session_time',
    };

const get = (element) => parent[names.api][names.get](element);
const set = (element, value) => parent[names.api][names.set](element, String(value));

const sco = {
  initialize: () => parent[names.api][names.initialize](''),
  terminate: () => parent[names.api][names.terminate](''),
  commit: () => parent[names.api][names.commit](''),
  setExit: () => set(names.exit, 'suspend'),
  setTime: () => set(names.time, is12 ? '00:00:05' : 'PT5S'),
  setStatus(status) {
    set(names.status, status);
    if (!is12 && status === 'completed') set('cmi.success_status', 'passed');
  },
  setScore() {
    for (const [name, value] of [
      ['raw', 80],
      ['min', 0],
      ['max', 100],
    ])
      set(`${names.score}.${name}`, value);
    if (!is12) set('cmi.score.scaled', 0.8);
  },
  setInteraction() {
    set('cmi.interactions.0.id', 'ports');
    set('cmi.interactions.0.type', 'choice');
    set(`cmi.interactions.0.${is12 ? 'student' : 'learner'}_response`, 'a');
    set('cmi.interactions.0.result', 'correct');
  },
  setState() {
    set('cmi.suspend_data', 'page=2');
    set(names.location, '2');
  },
  readState: () => [get('cmi.suspend_data'), get(names.location)],
  begin() {
    sco.initialize();
    sco.setExit();
    const status = get(names.status);
    if (status === 'not attempted' || status === 'unknown') sco.setStatus('incomplete');
    sco.readState();
    sco.commit();
  },
  answer() {
    sco.setInteraction();
    sco.setScore();
    sco.setState();
    sco.setStatus('completed');
    sco.commit();
  },
  end() {
    sco.setTime();
    sco.terminate();
  },
};

addEventListener('load', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<form><label><input type="radio" name="port" value="80">80</label>
     <label><input type="radio" name="port" value="22">22</label><button>Check</button></form>`,
  );
  document.querySelector('form').onsubmit = (event) => {
    event.preventDefault();
    sco.answer();
    event.target.outerHTML = '<p>That is right.</p>';
  };
  sco.begin();
});
addEventListener('pagehide', () => sco.end());
