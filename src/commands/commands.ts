import '../taskpane/without-eval';
import { showNotice } from './notice-dialog';
import { ribbonCommands } from './ribbon-commands';

const commands = ribbonCommands({
  run: (batch) => Excel.run(batch),
  tell: (notice) => showNotice(Office.context.ui, new URL('notice.html', location.href).href, notice),
});

for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);

// Office hands over no command before it was asked whether it is ready.
void Office.onReady();
