using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Finds the names of an expression that may mean lets: all but the fields of an event in its <c>where:</c> and in <c>distinct</c>. A field may have
/// the name of a let, even of the let in which it stands.
/// </summary>
internal sealed class LetReferences(IReadOnlyDictionary<string, Syntax> lets, IndicatorCatalog catalog)
{
    /// <summary>Returns the names, repeated as they are written; some may mean indicators.</summary>
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

    /// <summary>Returns the event that a name means, directly or through lets, or null.</summary>
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
