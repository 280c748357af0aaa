export const handler = async (event: unknown): Promise<unknown> => {
  console.log(JSON.stringify(event).length);
  return { statusCode: 200, body: "{}" };
};
