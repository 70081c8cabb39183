import type { ComponentProps } from 'react';
import { Icon } from './icons.tsx';

/** A button that is an icon, and says by `title` what it does. */
export function IconButton({
  icon,
  className,
  title,
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'type'> & {
  readonly icon: ComponentProps<typeof Icon>['name'];
  readonly title: string;
}) {
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
      title={title}
      {...rest}
    >
      <span className="visually-hidden">{title}</span>
      <Icon name={icon} />
    </button>
  );
}
