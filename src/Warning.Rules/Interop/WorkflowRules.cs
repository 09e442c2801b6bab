using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Interop;

/// <summary>What the expressions of one workflow share: the names of its inputs, and the lets that stand for its parameters.</summary>
/// <param name="reader">Reads the values of JSON.</param>
/// <param name="diagnostics">Receives every fault.</param>
/// <param name="workflow">The workflow.</param>
internal sealed class WorkflowRules(WorkflowReader reader, Diagnostics diagnostics, JsonValue workflow)
{
    private readonly Dictionary<string, JsonValue> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> members = MembersOf(workflow);
    private readonly List<(string Name, string Expression)> lets = [];

    private readonly InputNames inputs = new();
    private readonly InputTypes types = new();

    /// <summary>The values that the rules read, in the order of their names.</summary>
    public IReadOnlyList<WorkflowInput> Inputs => inputs.All(types);

    /// <summary>The lets, each after those that it names.</summary>
    public IReadOnlyList<(string Name, string Expression)> Lets => lets;

    /// <summary>Declares parameters, each of which may name those before it.</summary>
    /// <param name="scope">The parameters around these, whose names may not be taken again.</param>
    /// <param name="parameters">The parameters' objects.</param>
    public ParameterScope Declare(ParameterScope scope, IReadOnlyList<JsonValue> parameters)
    {
        foreach (JsonValue json in parameters)
        {
            if (json.Kind != JsonKind.Object)
            {
                ObjectReader.ReportType(json, diagnostics, JsonMessages.ObjectOf(WorkflowMessages.AWorkflowParameter));
                continue;
            }

            if (reader.Text(json, "Name", WorkflowMessages.AWorkflowParameter) is not { } written) continue;
            bool isNew = scope.Find(written) is null;
            if (!isNew) diagnostics.Error(DiagnosticCodes.WorkflowNameTaken, json, WorkflowMessages.WorkflowParameterTwice(Excerpt.Of(written)));
            WorkflowParameter parameter = Read(json, written, scope);
            scope = scope.With(isNew ? parameter : parameter with { IsFaulty = true, Items = null, Path = null });
        }

        return scope;
    }

    /// <summary>Translates a condition; returns null with a fault, which has been reported.</summary>
    public Syntax? Translate(LocatedText text, ParameterScope scope)
    {
        Syntax? condition = Parse(text) is { } lambda ? new LambdaTranslator(text, scope, inputs, diagnostics).Translate(lambda) : null;
        if (condition is not null) types.LearnCondition(condition);
        return condition;
    }

    /// <summary>Tells whether no parameter has the name of an input, which could not be told apart; those that have are reported.</summary>
    public bool HasClearNames()
    {
        string[] unclear = [.. places.Keys.Where(inputs.Contains)];
        foreach (string name in unclear) diagnostics.Error(DiagnosticCodes.WorkflowNameTaken, places[name], WorkflowMessages.ParameterLikeMember(name));
        return unclear.Length == 0;
    }

    private WorkflowParameter Read(JsonValue json, string written, ParameterScope scope)
    {
        string name = FreeName(written);
        WorkflowParameter parameter = new(written, name);
        if (Lexer.WhyNoName(written) is { } why)
        {
            diagnostics.Error(DiagnosticCodes.NameNotAllowed, json, why);
            return parameter with { IsFaulty = true };
        }

        if (reader.TextOf(json, "Expression") is not { } text)
        {
            diagnostics.Error(DiagnosticCodes.MalformedWorkflow, json, WorkflowMessages.NoExpression);
            return parameter with { IsFaulty = true };
        }

        if (Parse(text) is not { } lambda) return parameter with { IsFaulty = true };
        if (lambda is ListLambda list) return parameter with { Items = list.Items };
        LambdaTranslator translator = new(text, scope, inputs, diagnostics);
        if (translator.InputPath(lambda) is { } path) return parameter with { Path = path };
        if (translator.Translate(lambda) is not { } syntax) return parameter with { IsFaulty = true };
        lets.Add((name, Formatter.Format(syntax)));
        types.LearnLet(name, syntax);
        places.Add(name, json);
        return parameter;
    }

    private Lambda? Parse(LocatedText text)
    {
        Lambda? lambda = LambdaParser.Parse(text.Value, out Fault? fault);
        if (fault is { } broken) diagnostics.Errors(text, [broken]);
        return lambda;
    }

    /// <summary>Returns a name that no let and no member of an input has.</summary>
    private string FreeName(string written)
    {
        string name = written;
        for (int number = 2; places.ContainsKey(name) || members.Contains(name); number++) name = $"{written}_{number}";
        return name;
    }

    /// <summary>Finds all names after a point in the expressions of a workflow.</summary>
    private static HashSet<string> MembersOf(JsonValue json)
    {
        HashSet<string> found = new(StringComparer.OrdinalIgnoreCase);
        Stack<JsonValue> open = new([json]);
        while (open.TryPop(out JsonValue? value))
        {
            foreach (JsonValue item in value.Items) open.Push(item);
            foreach (JsonMember member in value.Members)
            {
                open.Push(member.Value);
                if (!string.Equals(member.Name, "Expression", StringComparison.OrdinalIgnoreCase) || LambdaLexer.Lex(member.Value.Text, out _) is not { } tokens) continue;
                for (int i = 1; i < tokens.Count; i++)
                {
                    if (tokens[i].Kind == LambdaTokenKind.Name && (tokens[i - 1].Is(".") || tokens[i - 1].Is("?."))) found.Add(tokens[i].Text);
                }
            }
        }

        return found;
    }
}
