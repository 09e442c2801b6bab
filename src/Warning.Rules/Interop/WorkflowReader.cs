using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Interop;

/// <summary>Reads the JSON of workflows and writes each as a rule file. Keys are found in any case, as RulesEngine's users' serializers find them.</summary>
internal sealed class WorkflowReader(Diagnostics diagnostics)
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] WorkflowKeys = ["$schema", "GlobalParams", "RuleExpressionType", "Rules", "WorkflowName", "WorkflowRulesToInject", "WorkflowsToInject"];
    private static readonly string[] RuleKeys = ["Actions", "Enabled", "Expression", "LocalParams", "Operator", "RuleExpressionType", "RuleName", "Rules", "SuccessEvent", "WorkflowRulesToInject", "WorkflowsToInject"];

    private readonly HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (JsonValue Owner, JsonMember First, int Places)> unread = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<RulesEngineWorkflow> Read(JsonValue json)
    {
        List<RulesEngineWorkflow> workflows = [];
        foreach (JsonValue item in json.Kind == JsonKind.Array ? json.Items : [json])
        {
            if (item.Kind != JsonKind.Object) ObjectReader.ReportType(item, diagnostics, JsonMessages.ObjectOf(WorkflowMessages.AWorkflow));
            else if (ReadWorkflow(item) is { } workflow) workflows.Add(workflow);
        }

        // Once a key, since every rule of a file may have it.
        foreach ((string key, (JsonValue owner, JsonMember first, int places)) in unread)
        {
            Message why = places == 1 ? WorkflowMessages.KeyIgnored(Excerpt.Of(key)) : WorkflowMessages.KeyIgnoredInPlaces(Excerpt.Of(key), places);
            diagnostics.Warning(DiagnosticCodes.IgnoredWorkflowPart, owner.Source, first.NameOffset, why);
        }

        return workflows;
    }

    private RulesEngineWorkflow? ReadWorkflow(JsonValue json)
    {
        string? name = Text(json, "WorkflowName", WorkflowMessages.AWorkflow);
        if (name is null) return null;
        string id = Slug(name);
        bool isNew = ids.Add(id);
        if (!isNew) diagnostics.Error(DiagnosticCodes.RepeatedId, Find(json, "WorkflowName")!, WorkflowMessages.WorkflowTwice(Excerpt.Of(name)));
        _ = IsOwn(json) & IsLambda(json);
        NoteUnread(json, WorkflowKeys);
        WorkflowRules rules = new(this, diagnostics, json);
        ParameterScope scope = rules.Declare(ParameterScope.Empty, Items(json, "GlobalParams"));
        if (Find(json, "Rules") is null) diagnostics.Error(DiagnosticCodes.MissingKey, json, JsonMessages.Needs(WorkflowMessages.AWorkflow, "Rules"));
        List<ImportedRule> imported = [];
        List<string> leftOut = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonValue rule in Items(json, "Rules"))
        {
            if (ReadRule(rule, id, rules, scope, names, out string? ruleName) is { } whole) imported.Add(whole);
            else leftOut.Add(ruleName ?? "");
        }

        if (!rules.HasClearNames() || !isNew) return null;
        return new RulesEngineWorkflow(id, Write(id, name, rules.Lets, imported)) { Inputs = rules.Inputs, LeftOut = leftOut };
    }

    private ImportedRule? ReadRule(JsonValue json, string workflow, WorkflowRules rules, ParameterScope scope, HashSet<string> names, out string? name)
    {
        name = null;
        if (json.Kind != JsonKind.Object)
        {
            ObjectReader.ReportType(json, diagnostics, JsonMessages.ObjectOf(WorkflowMessages.AWorkflowRule));
            return null;
        }

        name = Text(json, "RuleName", WorkflowMessages.AWorkflowRule);
        bool isNew = name is null || names.Add(Slug(name));
        if (!isNew) diagnostics.Error(DiagnosticCodes.RepeatedId, Find(json, "RuleName")!, WorkflowMessages.RuleTwice(Excerpt.Of(name!)));
        Syntax? when = ReadCondition(json, rules, scope);
        decimal points = ReadPoints(json);
        if (when is null || name is null || !isNew) return null;
        string written = Formatter.Format(when);
        Parser.Parse(written, out IReadOnlyList<Fault> faults);
        if (faults.Count > 0)
        {
            diagnostics.Error(DiagnosticCodes.UnsayableLambda, Find(json, "Expression") ?? json, faults[0].Text);
            return null;
        }

        string title = Find(json, "SuccessEvent") is { Kind: JsonKind.Text, Text.Length: > 0 } success ? success.Text : name;
        return new ImportedRule($"{workflow}.{Slug(name)}", title, written, points, IsEnabled(json));
    }

    /// <summary>Reads the condition of a rule: its expression, or the rules in it that its operator joins; returns null with a fault.</summary>
    public Syntax? ReadCondition(JsonValue json, WorkflowRules rules, ParameterScope outer)
    {
        bool isSound = IsOwn(json) & IsLambda(json);
        NoteUnread(json, RuleKeys);
        ParameterScope scope = rules.Declare(outer, Items(json, "LocalParams"));
        Syntax? condition = Find(json, "Operator") is { } sign ? ReadNested(json, sign, rules, scope) : ReadExpression(json, rules, scope);
        return isSound ? condition : null;
    }

    private Syntax? ReadExpression(JsonValue json, WorkflowRules rules, ParameterScope scope)
    {
        JsonValue? nested = Find(json, "Rules") is { Items.Count: > 0 } some ? some : null;
        if (nested is not null) diagnostics.Error(DiagnosticCodes.MalformedWorkflow, nested, WorkflowMessages.RulesWithoutOperator);
        if (Find(json, "Expression") is null) diagnostics.Error(DiagnosticCodes.MalformedWorkflow, json, WorkflowMessages.NoExpression);
        Syntax? condition = TextOf(json, "Expression") is { } text ? rules.Translate(text, scope) : null;
        return nested is null ? condition : null;
    }

    private Syntax? ReadNested(JsonValue json, JsonValue sign, WorkflowRules rules, ParameterScope scope)
    {
        Junction? kind = sign.Text switch
        {
            "And" or "AndAlso" => Junction.And,
            "Or" or "OrElse" => Junction.Or,
            _ => null,
        };
        if (kind is null) diagnostics.Error(DiagnosticCodes.MalformedWorkflow, sign, WorkflowMessages.UnknownOperator(Excerpt.Of(sign.Raw)));
        List<Syntax?> parts = [];
        foreach (JsonValue nested in Items(json, "Rules"))
        {
            if (nested.Kind != JsonKind.Object) ObjectReader.ReportType(nested, diagnostics, JsonMessages.ObjectOf(WorkflowMessages.AWorkflowRule));
            else if (IsEnabled(nested)) parts.Add(ReadCondition(nested, rules, scope));
        }

        if (parts.Count == 0) diagnostics.Error(DiagnosticCodes.MalformedWorkflow, sign, WorkflowMessages.NothingJoined);
        if (kind is not { } known || parts.Count == 0 || parts.Contains(null)) return null;
        if (parts is [{ } only]) return only;
        return new JunctionSyntax(default, known, [.. parts.SelectMany(part => part is JunctionSyntax inner && inner.Kind == known ? inner.Operands : [part!])]);
    }

    /// <summary>Reads the points that the action of success gives, if they are a constant; else 0, with a warning.</summary>
    private decimal ReadPoints(JsonValue json)
    {
        if (Find(json, "Actions") is not { Kind: JsonKind.Object } actions) return 0;
        if (Find(actions, "OnFailure") is { } failure) Note(failure, WorkflowMessages.ActionIgnored);
        if (Find(actions, "OnSuccess") is not { Kind: JsonKind.Object } success) return 0;
        JsonValue? output = string.Equals(Find(success, "Name")?.Text, "OutputExpression", StringComparison.OrdinalIgnoreCase) && Find(success, "Context") is { Kind: JsonKind.Object } context
            ? Find(context, "Expression") : null;
        if (output is null)
        {
            Note(success, WorkflowMessages.ActionIgnored);
            return 0;
        }

        double? value = LambdaParser.Parse(output.Kind == JsonKind.Number ? output.Raw : output.Text, out _) is { } lambda ? ConstantOf(lambda) : null;
        decimal points = value is >= 0 and <= 1_000_000_000 ? Math.Round((decimal)value, 10) : -1;
        if (points >= 0 && decimal.IsInteger(points * 100)) return points;
        Note(output, value is null ? WorkflowMessages.OutputNotConstant : WorkflowMessages.OutputNoPoints);
        return 0;
    }

    private static double? ConstantOf(Lambda lambda) => lambda switch
    {
        NumberLambda number => number.Value,
        NegateLambda negate => -ConstantOf(negate.Operand),
        BinaryLambda { Sign: LambdaSign.Add } sum => ConstantOf(sum.Left) + ConstantOf(sum.Right),
        BinaryLambda { Sign: LambdaSign.Subtract } difference => ConstantOf(difference.Left) - ConstantOf(difference.Right),
        BinaryLambda { Sign: LambdaSign.Multiply } product => ConstantOf(product.Left) * ConstantOf(product.Right),
        _ => null,
    };

    private static bool IsEnabled(JsonValue json) => Find(json, "Enabled") is not { Kind: JsonKind.False };

    /// <summary>Tells whether a workflow or rule takes in no rules of others, which is reported.</summary>
    private bool IsOwn(JsonValue json)
    {
        if ((Find(json, "WorkflowsToInject") ?? Find(json, "WorkflowRulesToInject")) is not { Items.Count: > 0 } injected) return true;
        diagnostics.Error(DiagnosticCodes.MalformedWorkflow, injected, WorkflowMessages.Injected);
        return false;
    }

    /// <summary>Tells whether the expressions are of the one type that RulesEngine has; another is reported.</summary>
    private bool IsLambda(JsonValue json)
    {
        if (Find(json, "RuleExpressionType") is not { } type || type.Raw == "0" || string.Equals(type.Text, "LambdaExpression", StringComparison.OrdinalIgnoreCase)) return true;
        diagnostics.Error(DiagnosticCodes.MalformedWorkflow, type, WorkflowMessages.OtherExpression);
        return false;
    }

    private void NoteUnread(JsonValue json, string[] known)
    {
        foreach (JsonMember member in json.Members)
        {
            if (member.Value.Kind == JsonKind.Null || known.Contains(member.Name, StringComparer.OrdinalIgnoreCase)) continue;
            bool isThere = unread.TryGetValue(member.Name, out (JsonValue Owner, JsonMember First, int Places) seen);
            unread[member.Name] = isThere ? seen with { Places = seen.Places + 1 } : (json, member, 1);
        }
    }

    private void Note(JsonValue json, Message message) => diagnostics.Warning(DiagnosticCodes.IgnoredWorkflowPart, json, message);

    /// <summary>Returns the items of an array; empty if the key is absent or null, or, which is then reported, is no array.</summary>
    private IReadOnlyList<JsonValue> Items(JsonValue json, string key)
    {
        if (Find(json, key) is not { } value) return [];
        if (value.Kind != JsonKind.Array) ObjectReader.ReportType(value, diagnostics, JsonMessages.ListOf(key));
        return value.Items;
    }

    /// <summary>Returns a text; null if the key is absent or null, or, which is then reported, is no text.</summary>
    public LocatedText? TextOf(JsonValue json, string key)
    {
        if (Find(json, key) is not { } value) return null;
        if (value.Kind == JsonKind.Text) return new LocatedText(value.Text, value);
        ObjectReader.ReportType(value, diagnostics, JsonMessages.TextOf(key));
        return null;
    }

    /// <summary>Returns a text that may not be left out or empty; null if it is, which has been reported.</summary>
    public string? Text(JsonValue json, string key, Message what)
    {
        bool isThere = Find(json, key) is { } value && (value.Kind != JsonKind.Text || value.Text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        if (!isThere) diagnostics.Error(DiagnosticCodes.MissingKey, json, JsonMessages.Needs(what, key));
        return isThere ? TextOf(json, key)?.Value : null;
    }

    private static JsonValue? Find(JsonValue json, string key) =>
        json.Members.FirstOrDefault(member => string.Equals(member.Name, key, StringComparison.OrdinalIgnoreCase))?.Value is { Kind: not JsonKind.Null } value ? value : null;

    private static string Slug(string name) =>
        string.Join('-', string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Write(string id, string title, IReadOnlyList<(string Name, string Expression)> lets, List<ImportedRule> rules)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("title", title);
            if (lets.Count > 0)
            {
                json.WriteStartObject("let");
                foreach ((string name, string expression) in lets) json.WriteString(name, expression);
                json.WriteEndObject();
            }

            json.WriteStartArray("rules");
            foreach (ImportedRule rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("when", rule.When);
                json.WriteNumber("score", rule.Points);
                if (!rule.IsEnabled) json.WriteString("status", "retired");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private sealed record ImportedRule(string Id, string Title, string When, decimal Points, bool IsEnabled);
}
