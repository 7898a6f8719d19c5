import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** Shows a way on where a screen fails to draw. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16, display: 'grid', gap: 12, justifyItems: 'start' }}>
        <Text weight="semibold">This screen could not be shown.</Text>
        <Text>Your workbook is unharmed. Try again; if it happens again, close the pane and open it anew.</Text>
        <Button appearance="primary" onClick={() => this.setState({ hasFailed: false })}>
          Try again
        </Button>
      </div>
    );
  }
}
