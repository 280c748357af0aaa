/** As much of a CloudFormation template as the local stack reads. */
export interface TemplateDocument {
  Resources: Record<string, { Type: string; Properties?: Properties }>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
}

export type Properties = Record<string, unknown>;

/** A resource of the template with its intrinsic functions resolved. */
export interface Resource<P = Properties> {
  id: string;
  type: string;
  properties: P;
}

/** Where resources are when they run on this machine. */
export interface Place {
  account: string;
  region: string;
  /** Of all AWS services. */
  endpoint: string;
}

/** Both stacks of an environment as one set of resources whose references are resolved for this machine. */
export class Template {
  readonly place: Place;
  private readonly raw = new Map<string, { type: string; properties: Properties }>();
  private readonly exports = new Map<string, unknown>();
  private readonly pseudo: Record<string, string>;

  constructor(documents: TemplateDocument[], place: Place) {
    this.place = place;
    this.pseudo = {
      "AWS::AccountId": place.account,
      "AWS::Region": place.region,
      "AWS::Partition": "aws",
      "AWS::URLSuffix": "amazonaws.com",
    };
    for (const { Resources, Outputs = {} } of documents) {
      for (const [id, { Type: type, Properties: properties = {} }] of Object.entries(Resources)) {
        this.raw.set(id, { type, properties });
      }
      for (const { Value, Export } of Object.values(Outputs)) {
        if (Export !== undefined) this.exports.set(String(this.resolve(Export.Name)), Value);
      }
    }
  }

  /** All resources of a type, resolved. */
  all<P = Properties>(type: string): Resource<P>[] {
    return [...this.raw].flatMap(([id, raw]) =>
      raw.type === type ? [{ id, type, properties: this.resolve(raw.properties) as P }] : [],
    );
  }

  /** A value with its intrinsic functions carried out. */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.resolve(part));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name !== undefined && (name === "Ref" || name.startsWith("Fn::"))) {
      return this.call(name, argument);
    }
    return Object.fromEntries(entries.map(([key, part]) => [key, this.resolve(part)]));
  }

  private call(name: string, argument: unknown): unknown {
    switch (name) {
      case "Ref":
        return this.pseudo[argument as string] ?? this.referenceTo(argument as string);
      case "Fn::GetAtt": {
        const [id, attribute] = argument as [string, string];
        return this.attributeOf(id, attribute);
      }
      case "Fn::ImportValue": {
        const exported = String(this.resolve(argument));
        if (!this.exports.has(exported)) throw new Error(`the template imports ${exported}, which no stack exports`);
        return this.resolve(this.exports.get(exported));
      }
      case "Fn::Join": {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map((part) => String(this.resolve(part))).join(separator);
      }
      case "Fn::Sub":
        return (argument as string).replace(
          /\$\{([^}]+)\}/g,
          (_, id: string) => this.pseudo[id] ?? this.referenceTo(id),
        );
      default:
        throw new Error(`the local stack does not know the template's function ${name}`);
    }
  }

  private nameOf(id: string): string {
    const raw = this.raw.get(id);
    if (raw === undefined) throw new Error(`the template refers to ${id}, which it does not hold`);
    const property = nameProperties[raw.type];
    const given = property === undefined ? undefined : raw.properties[property];
    return given === undefined ? id.toLowerCase() : String(this.resolve(given));
  }

  private referenceTo(id: string): string {
    const name = this.nameOf(id);
    const type = this.raw.get(id)?.type;
    if (type === "AWS::SQS::Queue") return `${this.place.endpoint}/${this.place.account}/${name}`;
    if (type === "AWS::SecretsManager::Secret" || type === "AWS::StepFunctions::StateMachine") return this.arnOf(id);
    return name;
  }

  private attributeOf(id: string, attribute: string): string {
    if (attribute === "Arn") return this.arnOf(id);
    if (attribute === "QueueName") return this.nameOf(id);
    if (attribute === "ApiEndpoint") return this.place.endpoint;
    return `${this.nameOf(id)}.${attribute}`;
  }

  private arnOf(id: string): string {
    const { account, region } = this.place;
    const name = this.nameOf(id);
    const type = this.raw.get(id)?.type ?? "";
    switch (type) {
      case "AWS::S3::Bucket":
        return `arn:aws:s3:::${name}`;
      case "AWS::SQS::Queue":
        return `arn:aws:sqs:${region}:${account}:${name}`;
      case "AWS::Lambda::Function":
        return `arn:aws:lambda:${region}:${account}:function:${name}`;
      case "AWS::DynamoDB::GlobalTable":
        return `arn:aws:dynamodb:${region}:${account}:table/${name}`;
      default:
        return `arn:aws:${type.split("::")[1]?.toLowerCase()}:${region}:${account}:${name}`;
    }
  }
}

const nameProperties: Record<string, string> = {
  "AWS::S3::Bucket": "BucketName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::SecretsManager::Secret": "Name",
  "AWS::StepFunctions::StateMachine": "StateMachineName",
};
