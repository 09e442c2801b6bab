using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Which names of an expression stand for lets: all but those that are fields of the event in whose <c>where:</c> they stand, and the field
/// that <c>distinct</c> names. A field may have the name of a let, even of the let that it stands in.
/// </summary>
internal sealed class LetReferences(IReadOnlyDictionary<string, Syntax> lets, IndicatorCatalog catalog)
{
    /// <summary>The names, as often as they stand there; also such as stand for indicators.</summary>
    public IEnumerable<string> Of(Syntax syntax) => Of(syntax, happening: null);

    private IEnumerable<string> Of(Syntax syntax, Indicator? happening) => syntax switch
    {
        NameSyntax name => happening?.FieldOf(name.Name) >= 0 ? [] : [name.Name],
        CallSyntax call => OfCall(call, happening),
        _ => syntax.Parts.SelectMany(part => Of(part, happening)),
    };

    private IEnumerable<string> OfCall(CallSyntax call, Indicator? happening)
    {
        int? fieldArgument = FunctionTable.Find(call.Function)?.FieldArgument;
        Indicator? own = call.Arguments.Count > 0 ? EventOf(call.Arguments[0]) : null;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            bool isField = i == fieldArgument && own is not null;
            foreach (string name in Of(call.Arguments[i], isField ? own : happening)) yield return name;
        }

        foreach (NamedArgument named in call.Named)
        {
            foreach (string name in Of(named.Value, named.Name == "where" ? own : happening)) yield return name;
        }
    }

    /// <summary>The event that a name means, or a let that is a name for it.</summary>
    private Indicator? EventOf(Syntax syntax)
    {
        for (int step = 0; syntax is NameSyntax name && step <= lets.Count; step++)
        {
            if (!lets.TryGetValue(name.Name, out Syntax? let))
                return catalog.TryGet(name.Name, out Indicator? indicator) && indicator.Kind == IndicatorKind.Event ? indicator : null;
            syntax = let;
        }

        return null;
    }
}
