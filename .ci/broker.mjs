// Plays the endpoints of a Pact broker that publishing needs, on the loopback interface: prints its port, then one line of JSON per request.
// Its one argument is the result of can-i-deploy: true or false.
import http from 'node:http';

const deployable = process.argv[2] === 'true';

const answers = {
  'GET /': url => ({
    _links: {
      self: { href: url },
      'pb:publish-contracts': { href: `${url}/contracts/publish` },
      'pb:pacticipants': { href: `${url}/pacticipants` },
    },
  }),
  'POST /contracts/publish': url => ({
    notices: [{ type: 'success', text: 'published' }],
    _links: { 'pb:pacticipant': { name: 'nectar-client', title: 'Pacticipant', href: `${url}/pacticipants/nectar-client` } },
  }),
  'GET /matrix': () => ({
    summary: { deployable, reason: deployable ? 'all verified' : 'not verified', success: 0, failed: 0, unknown: 0 },
    notices: [],
    matrix: [],
  }),
};

const server = http.createServer((request, response) => {
  const url = `http://127.0.0.1:${server.address().port}`;
  const { pathname, searchParams } = new URL(request.url, url);
  let body = '';
  request.on('data', piece => (body += piece));
  request.on('end', () => {
    const answer = answers[`${request.method} ${pathname}`];
    console.log(JSON.stringify({
      request: `${request.method} ${pathname}`,
      query: Object.fromEntries(searchParams),
      authorization: request.headers.authorization,
      body: body && JSON.parse(body),
    }));
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/hal+json' });
    response.end(JSON.stringify(answer ? answer(url) : {}));
  });
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
