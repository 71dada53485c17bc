import { Component, type ReactNode } from 'react';
import { ErrorPanel } from '../parts';

/** A screen that breaks leaves the rest of the desk standing, and can be tried again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <div className="page"><ErrorPanel problem={{ code: 'screen_broken', args: {} }} retry={() => this.setState({ broken: false })} /></div>;
  }
}
