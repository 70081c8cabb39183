import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in the place of what fails. */
  readonly instead: ReactNode;
  readonly onFailure?: () => void;
  readonly children: ReactNode;
}

/** Round a part of a page that may fail, or whose script may be gone from the host: the page goes on without it. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure?.();
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
