import { noticeOf } from './notices';

/** The page that `showNotice` opens: one notice and a button to close it. */
function fillPage(): void {
  const { message, hint, code } = noticeOf(new URLSearchParams(location.search).get('notice') ?? '');
  setText('message', message);
  setText('hint', hint);
  setText('code', code === undefined ? '' : `Code: ${code}`);
  const close = document.getElementById('close');
  close?.addEventListener('click', () => Office.context.ui.messageParent('close'));
  close?.focus();
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

void Office.onReady().then(fillPage);
