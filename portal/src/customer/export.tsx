import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

/** All that is known of a customer, as a file: for an archive, an audit, or a request for one’s data. */
export function ExportMenu({ id }: { id: string }) {
  const path = `/api/customers/${encodeURIComponent(id)}/export`;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: '#content' }}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`${path}.pdf`} download>
          As PDF
        </Menu.Item>
        <Menu.Item component="a" href={`${path}.json`} download>
          As JSON
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
