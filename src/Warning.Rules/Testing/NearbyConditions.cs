using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Testing;

/// <summary>The condition of a rule with one of its numbers or comparisons changed.</summary>
/// <param name="Change">What is changed.</param>
/// <param name="Whens">The conditions of the rule, step by step, with the changed one or those that the change is in.</param>
internal sealed record NearbyCondition(ThresholdChange Change, BoundExpression[] Whens);

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
        if (rule.Definition.Value is { } value)
        {
            foreach (NearbyCondition changed in OfSteps(value)) yield return changed;
        }
        else
        {
            foreach (NearbySyntax changed in NearbySyntaxes.Of(condition, when.Value))
            {
                if (Bind(changed.Whole, rule.Lets) is { } bound) yield return new NearbyCondition(At(when, changed), [bound]);
            }
        }

        foreach (string name in rule.Lets.UsedBy(condition))
        {
            if (rule.Lets.TextOf(name) is not { } text || !rule.Lets.TryGet(name, out Syntax? let) || let is null) continue;
            foreach (NearbySyntax changed in NearbySyntaxes.Of(let, text.Value))
            {
                if (BindAll(
                    Enumerable.Range(0, rule.StepCount).Select(rule.SyntaxOf),
                    rule.Lets.With(name, changed.Whole)) is { } bound) yield return new NearbyCondition(At(text, changed), bound);
            }
        }
    }

    /// <summary>Changes the number that the steps are of, in all of them together, and then the threshold of each.</summary>
    private IEnumerable<NearbyCondition> OfSteps(LocatedText value)
    {
        foreach (NearbySyntax changed in NearbySyntaxes.Of(Parser.Parse(value.Value, out _)!, value.Value))
        {
            IEnumerable<Syntax> whens = Enumerable.Range(0, rule.StepCount)
                .Select(step => (Syntax)((ComparisonSyntax)rule.SyntaxOf(step) with { Left = changed.Whole }));
            if (BindAll(whens, rule.Lets) is { } bound) yield return new NearbyCondition(At(value, changed), bound);
        }

        for (int step = 0; step < rule.StepCount; step++)
        {
            foreach (NearbySyntax changed in NearbySyntaxes.Of(rule.SyntaxOf(step), rule.TextOf(step)).Where(changed => changed.Place.End > value.Value.Length))
            {
                if (Bind(changed.Whole, rule.Lets) is not { } bound) continue;
                BoundExpression[] whens = [.. rule.Whens];
                whens[step] = bound;
                yield return new NearbyCondition(At(rule.Definition.Steps[step].Place, changed), whens);
            }
        }
    }

    private BoundExpression[]? BindAll(IEnumerable<Syntax> whens, LetScope lets)
    {
        List<BoundExpression> all = [];
        foreach (Syntax when in whens)
        {
            if (Bind(when, lets) is not { } bound) return null;
            all.Add(bound);
        }

        return [.. all];
    }

    private BoundExpression? Bind(Syntax syntax, LetScope lets)
    {
        Binder binder = new(catalog, lets);
        if (binder.BindCondition(syntax) is not { } bound || binder.Faults.Count > 0) return null;
        RecordJoining.Join(bound);
        return bound;
    }

    private ThresholdChange At(LocatedText text, NearbySyntax changed) => At(text.Source, text.Json.OffsetOfChar(changed.Place.Start), changed);

    private ThresholdChange At(JsonValue place, NearbySyntax changed) => At(place.Source, place.Offset, changed);

    private ThresholdChange At(SourceText source, int offset, NearbySyntax changed)
    {
        (int line, int column) = source.Locate(offset);
        return new ThresholdChange(rule.Id, changed.Written, changed.Changed) { File = source.FileName, Line = line, Column = column };
    }
}
