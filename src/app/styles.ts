import '../views/hud/tokens.css';
import '../views/hud/controls.css';
import '../views/hud/layout.css';
import '../views/hud/panels.css';
import '../views/hud/print.css';
