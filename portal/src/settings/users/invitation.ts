import { notifications } from '@mantine/notifications';
import { announce } from '../panel.js';

interface Invited {
  email: string;
  mail: { outcome: 'accepted' | 'refused' | 'delayed'; reason: string };
}

/** What became of an invitation: the account is there, whether or not the email went out. */
export function announceMail({ email, mail }: Invited): void {
  if (mail.outcome === 'accepted') {
    announce('Invitation sent', `To ${email}; the link is valid for 7 days.`);
    return;
  }
  notifications.show({
    color: 'red',
    autoClose: false,
    title: 'The invitation could not be sent',
    message: `The account is there, but the mail server said of ${email}: ${mail.reason}. Invite again once that is mended.`,
  });
}
