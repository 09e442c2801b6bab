using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Editing;

/// <summary>The names that may stand in a file: those of the pack, and the lets and rules of the text itself.</summary>
/// <param name="catalog">The indicators and parameters.</param>
/// <param name="lets">The lets that the file sees, by name, with their expressions.</param>
/// <param name="rules">The rules, by id.</param>
internal sealed class EditingScope(IndicatorCatalog catalog, IReadOnlyDictionary<string, string> lets, IReadOnlyDictionary<string, EditedRule> rules)
{
    public IReadOnlyDictionary<string, EditedRule> Rules => rules;

    /// <summary>The indicators, by id and by alias.</summary>
    public IEnumerable<EditedName> Indicators => catalog.Indicators.Select(indicator => new EditedName(RuleCompletionKind.Indicator, indicator.Id)
    {
        Title = indicator.Title,
        Unit = indicator.Unit,
        Aliases = indicator.Aliases,
        Lines = indicator.InWords(),
        Indicator = indicator,
    });

    public IEnumerable<EditedName> Parameters => catalog.Parameters.Select(parameter =>
        new EditedName(RuleCompletionKind.Parameter, parameter.Name) { Title = parameter.Title, Unit = parameter.Unit, Lines = parameter.InWords() });

    public IEnumerable<EditedName> Lets => lets.Select(let =>
        new EditedName(RuleCompletionKind.Let, let.Key)
        {
            Lines = [EditingMessages.CalledLet, EditingMessages.StandsFor(Excerpt.Of(let.Value))],
            Indicator = catalog.TryGet(let.Value, out Indicator? indicator) ? indicator : null,
        });

    public IEnumerable<EditedName> RuleNames => rules.Values.Select(NameOf);

    /// <summary>The functions, with an example of a call as title.</summary>
    public static IEnumerable<EditedName> Functions { get; } = [.. FunctionTable.Names.Select(name => NameOf(FunctionTable.Find(name)!))];

    /// <summary>Returns the event that a name stands for, straight or by a let; null if it stands for none.</summary>
    public Indicator? EventOf(string? name)
    {
        for (int steps = 0; name is not null && steps < 8; steps++)
        {
            if (catalog.TryGet(name, out Indicator? indicator)) return indicator.Kind == IndicatorKind.Event ? indicator : null;
            name = lets.GetValueOrDefault(name);
        }

        return null;
    }

    public static IEnumerable<EditedName> FieldsOf(Indicator happening) => happening.Fields.Select(field => FieldOf(happening, field));

    /// <summary>Returns what a name in an expression stands for; null if it is unknown.</summary>
    public EditedName? Find(string name, Indicator? eventOfWhere)
    {
        if (eventOfWhere?.FieldOf(name) is { } field and >= 0) return FieldOf(eventOfWhere, eventOfWhere.Fields[field]);
        if (lets.ContainsKey(name)) return Lets.First(let => let.Text == name);
        if (catalog.TryGet(name, out Indicator? indicator)) return Indicators.First(one => one.Text == indicator.Id);
        return Parameters.FirstOrDefault(parameter => parameter.Text == Identifier.Normalize(name));
    }

    public EditedName? FindRule(string id) => rules.TryGetValue(id, out EditedRule? rule) ? NameOf(rule) : null;

    private static EditedName NameOf(Function function) => new(RuleCompletionKind.Function, function.Name)
    {
        Title = function.Signature,
        Lines = FunctionTexts.Of(function.Name) is { } text ? [text] : [],
        Function = function,
    };

    private static EditedName NameOf(EditedRule rule)
    {
        List<Message> lines = [EditingMessages.CalledRule];
        if (rule.Score is { } score) lines.Add(EditingMessages.PointsOf(score));
        if (rule.Group is { } group) lines.Add(EditingMessages.InGroup(group));
        if (rule.Condition is { } condition) lines.Add(EditingMessages.FiresWhen(condition));
        return new EditedName(RuleCompletionKind.Rule, rule.Id) { Title = rule.Title, Lines = lines };
    }

    private static EditedName FieldOf(Indicator happening, EventField field) => new(RuleCompletionKind.Field, field.Name)
    {
        Title = happening.Title,
        Lines = [EditingMessages.CalledField(field.Type.InWords())],
    };
}
