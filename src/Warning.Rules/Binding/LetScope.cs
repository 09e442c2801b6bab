using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>The lets of one file: each parsed once, bound anew at each use. Immutable once made.</summary>
internal sealed class LetScope
{
    public static readonly LetScope Empty = new();

    private const int TooMany = 1_000_000;

    private readonly Dictionary<string, Syntax> syntaxes = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);

    private LetScope()
    {
    }

    public IEnumerable<string> Names => syntaxes.Keys.Concat(broken);

    /// <summary>Parses the lets of a file and checks each on its own.</summary>
    public static LetScope Make(IReadOnlyList<LetDefinition> lets, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        if (lets.Count == 0) return Empty;
        LetScope scope = new();
        foreach (LetDefinition let in lets) scope.Parse(let, catalog, diagnostics);
        foreach (LetDefinition let in lets) scope.CheckCycle(let, diagnostics);
        foreach (LetDefinition let in lets) scope.CheckAlone(let, catalog, diagnostics);
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

    /// <summary>The nodes of an expression with its lets expanded; stops counting far above the limit.</summary>
    public int ExpandedSize(Syntax syntax)
    {
        long size = SyntaxSize.CountNodes(syntax);
        foreach (NameSyntax name in SyntaxWalk.Names(syntax))
        {
            if (!syntaxes.TryGetValue(name.Name, out Syntax? let)) continue;
            if (!sizes.TryGetValue(name.Name, out int expanded))
            {
                sizes[name.Name] = TooMany; // a cycle, reported elsewhere, ends here
                expanded = ExpandedSize(let);
                sizes[name.Name] = expanded;
            }

            size += expanded - 1;
            if (size >= TooMany) return TooMany;
        }

        return (int)size;
    }

    private void Parse(LetDefinition let, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        string name = Identifier.Normalize(let.Name);
        if (catalog.TryGet(name, out Indicator? hidden))
        {
            diagnostics.Error(
                DiagnosticCodes.HiddenIndicator, let.Expression.Source, let.NameOffset, $"the let '{name}' hides the indicator '{hidden.Id}'; give it another name");
        }

        Syntax? syntax = Parser.Parse(let.Expression.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(let.Expression, faults);
        if (syntax is null || faults.Count > 0) broken.Add(name);
        else syntaxes[name] = syntax;
    }

    private void CheckCycle(LetDefinition let, Diagnostics diagnostics)
    {
        string name = Identifier.Normalize(let.Name);
        if (!syntaxes.ContainsKey(name)) return;
        List<string> path = [];
        if (!Reaches(name, name, path, new HashSet<string>(StringComparer.Ordinal))) return;
        broken.Add(name);
        diagnostics.Error(
            DiagnosticCodes.LetCycle, let.Expression, default, $"the let '{name}' stands for itself: {string.Join(" -> ", path.Prepend(name))}; break the cycle");
    }

    private bool Reaches(string from, string goal, List<string> path, HashSet<string> seen)
    {
        if (!syntaxes.TryGetValue(from, out Syntax? syntax)) return false;
        foreach (NameSyntax name in SyntaxWalk.Names(syntax))
        {
            path.Add(name.Name);
            if (name.Name == goal || (seen.Add(name.Name) && Reaches(name.Name, goal, path, seen))) return true;
            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    private void CheckAlone(LetDefinition let, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        string name = Identifier.Normalize(let.Name);
        if (broken.Contains(name) || !syntaxes.TryGetValue(name, out Syntax? syntax)) return;
        Binder binder = new(catalog, this);
        if (binder.ResolveEvent(syntax) is not null) return;
        binder.Bind(syntax);
        diagnostics.Errors(let.Expression, binder.Faults);
        if (binder.Faults.Count > 0) broken.Add(name);
    }
}
