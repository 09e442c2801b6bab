using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Testing;

/// <summary>The condition of a rule with one of its numbers or comparisons changed.</summary>
/// <param name="Change">What is changed.</param>
/// <param name="When">The changed condition.</param>
internal sealed record NearbyCondition(ThresholdChange Change, BoundExpression When);

/// <summary>
/// Makes the conditions near that of a rule: each number of it, and of the lets that it uses, a little lower and a little higher, and each comparison with its
/// edge on the other side. What does not bind, such as a window of no period, is left out.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="catalog">The catalog that it is bound over.</param>
internal sealed class NearbyConditions(Rule rule, IndicatorCatalog catalog)
{
    public IEnumerable<NearbyCondition> All()
    {
        LocatedText when = rule.Definition.When!;
        Syntax condition = Parser.Parse(when.Value, out _)!;
        foreach (NearbySyntax changed in NearbySyntaxes.Of(condition, when.Value))
        {
            if (Bind(changed.Whole, rule.Lets) is { } bound) yield return new NearbyCondition(At(when, changed), bound);
        }

        foreach (string name in rule.Lets.UsedBy(condition))
        {
            if (rule.Lets.TextOf(name) is not { } text || !rule.Lets.TryGet(name, out Syntax? let) || let is null) continue;
            foreach (NearbySyntax changed in NearbySyntaxes.Of(let, text.Value))
            {
                if (Bind(condition, rule.Lets.With(name, changed.Whole)) is { } bound) yield return new NearbyCondition(At(text, changed), bound);
            }
        }
    }

    private BoundExpression? Bind(Syntax syntax, LetScope lets)
    {
        Binder binder = new(catalog, lets);
        if (binder.BindCondition(syntax) is not { } bound || binder.Faults.Count > 0) return null;
        RecordJoining.Join(bound);
        return bound;
    }

    private ThresholdChange At(LocatedText text, NearbySyntax changed)
    {
        (int line, int column) = text.Source.Locate(text.Json.OffsetOfChar(changed.Place.Start));
        return new ThresholdChange(rule.Id, changed.Written, changed.Changed) { File = text.Source.FileName, Line = line, Column = column };
    }
}
