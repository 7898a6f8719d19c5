import { Text } from '@fluentui/react-components';
import { FrameScreen } from '../components/frame-screen';

/** This Excel cannot do what the add-in needs. */
export function TooOldScreen() {
  return (
    <FrameScreen>
      <Text weight="semibold">This version of Excel is too old for ML Compliance Check.</Text>
      <Text>Open the workbook in Excel on the web, or in Excel 2021 or later, or Microsoft 365.</Text>
    </FrameScreen>
  );
}
