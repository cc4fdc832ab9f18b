// Starts the NHS components. Where this file does not load, the menu wraps and nothing is hidden.
import { initAll } from "../assets/nhsuk-frontend.min.js";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();
