import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { BUILD, buildOfPage } from '../build';

/**
 * Says that a script from an older build runs in the page of a newer one. The page is never kept by a browser; a proxy or a folder that
 * was copied in part may still hand out the older script.
 */
export function KeptBuildBar() {
  const page = buildOfPage();
  if (page === undefined || page === BUILD) return null;
  return (
    <MessageBar intent="warning" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody>
        An older version of the add-in was kept: this is {BUILD}, the server has {page}. Close the pane and open it
        again. If this stays, tell the people who installed the add-in.
      </MessageBarBody>
    </MessageBar>
  );
}
