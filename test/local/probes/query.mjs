/** Answers with the event itself and what the environment is. */
export const handler = async (event, context) => {
  if (event.queryStringParameters?.fault === "throw") throw new Error("as asked");
  return {
    statusCode: event.routeKey.startsWith("POST") ? 201 : 200,
    headers: { "content-type": "application/json", "x-request": context.awsRequestId },
    cookies: ["a=1", "b=2"],
    body: JSON.stringify({ event, environment: process.env }),
  };
};
