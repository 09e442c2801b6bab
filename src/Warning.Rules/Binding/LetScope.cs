using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>What the expressions of one file share: its lets, each parsed once and bound anew at each use, and the rules they may ask of. Immutable once made.</summary>
internal sealed class LetScope
{
    public static readonly LetScope Empty = new();

    private const int TooMany = 1_000_000;

    private readonly Dictionary<string, Syntax> syntaxes = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private LetReferences? references;

    private LetScope()
    {
    }

    /// <summary>The rules that expressions of the file may ask of; null where there are none to ask.</summary>
    public AskedRules? Rules { get; private init; }

    public IEnumerable<string> Names => syntaxes.Keys.Concat(broken).Distinct(StringComparer.Ordinal);

    /// <summary>Parses the lets of a file and checks each on its own, those that it uses before it, so that a fault is told where it is made.</summary>
    public static LetScope Make(IReadOnlyList<LetDefinition> lets, IndicatorCatalog catalog, Diagnostics diagnostics, AskedRules? rules = null)
    {
        if (lets.Count == 0 && rules is null) return Empty;
        LetScope scope = new() { Rules = rules };
        foreach (LetDefinition let in lets) scope.Parse(let, catalog, diagnostics);
        Dictionary<string, LetDefinition> definitions = new(StringComparer.Ordinal);
        foreach (LetDefinition let in lets) definitions[let.Name] = let;
        scope.references = new LetReferences(scope.syntaxes, catalog);
        LetOrder order = new(scope.syntaxes, scope.references);
        foreach (IReadOnlyList<string> cycle in order.Cycles) scope.ReportCycle(cycle, definitions[cycle[0]], diagnostics);
        foreach (string name in order.Names) scope.CheckAlone(definitions[name], catalog, diagnostics);
        return scope;
    }

    /// <summary>Whether there is a let of that name; its syntax is null where the let is broken and already reported.</summary>
    public bool TryGet(string name, out Syntax? syntax)
    {
        if (broken.Contains(name))
        {
            syntax = null;
            return true;
        }

        return syntaxes.TryGetValue(name, out syntax);
    }

    /// <summary>The nodes of an expression with its lets expanded; stops counting far above the limit. Of a broken let only its name counts.</summary>
    public int ExpandedSize(Syntax syntax)
    {
        long size = syntax.Size;
        if (syntaxes.Count == 0) return (int)size;
        foreach (string name in references!.Of(syntax)) size += sizes.GetValueOrDefault(name, 1) - 1;
        return (int)Math.Min(size, TooMany);
    }

    private void Parse(LetDefinition let, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        if (catalog.TryGet(let.Name, out Indicator? hidden))
        {
            string what = hidden.Id == let.Name ? $"the indicator '{hidden.Id}'" : $"an alias of the indicator '{hidden.Id}'";
            diagnostics.Error(DiagnosticCodes.HiddenIndicator, let.Expression.Source, let.NameOffset, $"the let '{let.Name}' hides {what}; give it another name");
        }

        if (catalog.TryGetParameter(let.Name, out Parameter? parameter))
            diagnostics.Error(DiagnosticCodes.HiddenIndicator, let.Expression.Source, let.NameOffset, $"the let '{let.Name}' hides the parameter '{parameter.Name}'; give it another name");

        Syntax? syntax = Parser.Parse(let.Expression.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(let.Expression, faults);
        if (syntax is null || faults.Count > 0) broken.Add(let.Name);
        else syntaxes[let.Name] = syntax;
    }

    private void ReportCycle(IReadOnlyList<string> cycle, LetDefinition first, Diagnostics diagnostics)
    {
        broken.UnionWith(cycle);
        diagnostics.Error(
            DiagnosticCodes.LetCycle,
            first.Expression,
            default,
            $"the let '{first.Name}' stands for itself: {string.Join(" -> ", cycle.Append(first.Name))}; break the cycle");
    }

    private void CheckAlone(LetDefinition let, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        string name = let.Name;
        if (broken.Contains(name) || !syntaxes.TryGetValue(name, out Syntax? syntax)) return;
        if (syntax is NameSyntax other && TryGet(other.Name, out Syntax? meant))
        {
            // A name for another let is that let, so that no chain of names grows long.
            if (meant is null) broken.Add(name);
            else (syntaxes[name], sizes[name]) = (meant, sizes[other.Name]);
            return;
        }

        Binder binder = new(catalog, this);
        bool sound = binder.ResolveEvent(syntax) is not null || binder.BindLetAlone(syntax) is not null;
        diagnostics.Errors(let.Expression, binder.Faults);
        foreach (Fault warning in binder.Warnings) diagnostics.Warning(warning.Code, let.Expression, warning.Span, warning.Message);

        // One that rests on a broken one is broken too, and nothing more is said of it.
        if (sound) sizes[name] = ExpandedSize(syntax);
        else broken.Add(name);
    }
}
