/**
 * What controls are for, by words in their text, name, id or class; a control is the first that fits. English, German, French,
 * Spanish, Italian, Portuguese and Dutch. The order is that of the list in `ranks`.
 */
export const pressWords: Readonly<Record<string, string>> = {
  never:
    'copy|kopieren|print|imprimer|drucken|download|herunterladen|mute|fullscreen|full screen|volume|zoom|language|sprache|share|facebook|twitter|linkedin',
  leave:
    'exit|quit|close|logout|log out|leave|verlassen|schlie(?:ß|ss)en|beenden|quitter|fermer|salir|cerrar|esci|chiudi|sair|fechar|sluiten|afsluiten',
  again:
    'reset|restart|start over|clear|retry|try again|replay|review|zur(?:ü|ue)cksetzen|wiederholen|neu starten|recommencer|r(?:é|e)essayer|reiniciar|reintentar|ricomincia|riprova|opnieuw',
  back: 'back|previous|prev|zur(?:ü|ue)ck|vorherige|pr(?:é|e)c(?:é|e)dent|retour|anterior|atr(?:á|a)s|indietro|precedente|voltar|vorige|terug',
  check:
    'submit|check|answer|confirm|evaluate|grade|score|done|ok|save|send|pr(?:ü|ue)fen|antworten|abgeben|best(?:ä|ae)tigen|senden|valider|v(?:é|e)rifier|envoyer|comprobar|enviar|aceptar|verifica|invia|conferma|verificar|controleer|verzenden',
  start:
    'start|begin|launch|enter|resume|open|play|go|anfangen|beginnen|starten|commencer|d(?:é|e)marrer|comenzar|empezar|iniciar|inizia|avvia|começar',
  next: 'next|continue|forward|proceed|more|weiter|fortfahren|n(?:ä|ae)chste|suivant|continuer|siguiente|continuar|avanti|continua|successivo|próximo|seguinte|avançar|volgende|verder|[>»›→▶]|&gt;',
  finish:
    'finish|complete|end|fertig|abschlie(?:ß|ss)en|terminer|finir|finalizar|terminar|fine|termina|concluir|voltooien',
};

/** What is pressed first. `choose`: an answer that is not a form field; `menu`: an entry of a menu; `other`: the rest. */
export const ranks = [
  'choose',
  'check',
  'start',
  'other',
  'next',
  'menu',
  'finish',
  'again',
  'back',
  'leave',
] as const;
