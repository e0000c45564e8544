import { greet } from "./greet.js";

function start() {
  greet("<b>world</b>");
}
start();
