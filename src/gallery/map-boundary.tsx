import { Component, type ReactNode } from 'react';

interface Props {
  /** What is said where the live map fails. */
  readonly failed: string;
  readonly children: ReactNode;
}

/** The drawn map stays when the live one fails; the page goes on without it. */
export class MapBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p className="map-failed">{this.props.failed}</p> : this.props.children;
  }
}
