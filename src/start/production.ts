/**
 * To be imported before anything else: React looks at it when it is loaded, and its development build takes about
 * twice as long for every email.
 */
process.env.NODE_ENV ??= 'production';
