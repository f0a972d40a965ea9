import { join } from 'node:path';
import { listenOnLoopback, loopbackOnly } from './mail-catcher/loopback-app.js';
import { Mailbox } from './mail-catcher/mailbox.js';
import { startSmtp } from './mail-catcher/smtp.js';
import { createMailWeb } from './mail-catcher/web.js';

export type MailCatcherOptions = {
  /** Messages are kept here, over restarts too. */
  folder: string;
  /** 0 takes any free port. */
  smtpPort: number;
  webPort: number;
  /** A loopback address: there are no passwords here. */
  host: string;
};

export type MailCatcher = { smtpUrl: string; webUrl: string; stop(): Promise<void> };

/**
 * Receives every email over SMTP, delivers none, and shows them on a web page and as JSON.
 * @throws an error with `code` EADDRINUSE where a port is taken; nothing is left listening then.
 */
export async function startMailCatcher({
  folder,
  smtpPort,
  webPort,
  host,
}: MailCatcherOptions): Promise<MailCatcher> {
  loopbackOnly('mail catcher', host);
  const mailbox = await Mailbox.open(join(folder, 'messages'));
  const smtp = await startSmtp(mailbox, host, smtpPort);
  const web = createMailWeb(mailbox, smtp.url);
  try {
    const webUrl = await listenOnLoopback(web, 'mail catcher (web page)', host, webPort);
    return {
      smtpUrl: smtp.url,
      webUrl,
      async stop() {
        await Promise.all([smtp.stop(), web.close()]);
      },
    };
  } catch (error) {
    await smtp.stop();
    throw error;
  }
}
