using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The scope of the expressions of one file: its lets, each parsed once and bound anew at each use, and the rules to which they may refer. Immutable once made.
/// </summary>
internal sealed class LetScope
{
    public static readonly LetScope Empty = new();

    private const int TooMany = 1_000_000;

    private readonly Dictionary<string, Syntax> syntaxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocatedText> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private LetReferences? references;
    private LetScope? outer;

    private LetScope()
    {
    }

    /// <summary>The rules to which expressions of the file may refer; null if <c>fired</c> is not available.</summary>
    public AskedRules? Rules { get; private init; }

    public IEnumerable<string> Names => syntaxes.Keys.Concat(broken).Distinct(StringComparer.Ordinal);

    /// <summary>Parses the lets of a file and checks each by itself, after those that it uses, so that a fault is reported where it is made.</summary>
    /// <param name="lets">The lets of the file.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <param name="rules">The rules to which expressions may refer; null if there are none.</param>
    /// <param name="outer">The lets that all files see; none of the file may have the name of one.</param>
    public static LetScope Make(
        IReadOnlyList<LetDefinition> lets, IndicatorCatalog catalog, Diagnostics diagnostics, AskedRules? rules = null, LetScope? outer = null)
    {
        if (lets.Count == 0 && rules is null) return Empty;
        LetScope scope = new() { Rules = rules, outer = outer };
        scope.Take(outer);
        Dictionary<string, LetDefinition> definitions = new(StringComparer.Ordinal);
        foreach (LetDefinition let in lets)
        {
            if (outer?.texts.TryGetValue(let.Name, out LocatedText? other) == true)
            {
                (string file, int line) = (other.Source.FileName, other.Source.Locate(other.Json.Offset).Line);
                diagnostics.Error(DiagnosticCodes.LetOfPackRepeated, let.Expression.Source, let.NameOffset, LetMessages.LetStandsTwice(let.Name, file, line));
                continue;
            }

            scope.Parse(let, catalog, diagnostics);
            definitions[let.Name] = let;
        }

        scope.references = new LetReferences(scope.syntaxes, catalog);
        LetOrder order = new(scope.syntaxes, scope.references);
        foreach (IReadOnlyList<string> cycle in order.Cycles.Where(cycle => definitions.ContainsKey(cycle[0]))) scope.ReportCycle(cycle, definitions[cycle[0]], diagnostics);
        foreach (string name in order.Names.Where(definitions.ContainsKey)) scope.CheckAlone(definitions[name], catalog, diagnostics);
        return scope;
    }

    /// <summary>Notes that an expression uses its lets, for <see cref="IsUsed"/>.</summary>
    public void Use(Syntax syntax)
    {
        if (references is null) return;
        foreach (string name in references.Of(syntax)) Use(name);
    }

    /// <summary>Tells whether a let was used by an expression, directly or through others.</summary>
    public bool IsUsed(string name) => used.Contains(name);

    private void Use(string name)
    {
        if (!syntaxes.TryGetValue(name, out Syntax? let) || !used.Add(name)) return;
        outer?.Use(name);
        if (aliases.TryGetValue(name, out string? meant)) Use(meant);
        else Use(let);
    }

    private void Take(LetScope? all)
    {
        if (all is null) return;
        foreach ((string name, Syntax syntax) in all.syntaxes) syntaxes.Add(name, syntax);
        foreach ((string name, LocatedText text) in all.texts) texts.Add(name, text);
        foreach ((string name, int size) in all.sizes) sizes.Add(name, size);
        broken.UnionWith(all.broken);
    }

    /// <summary>Tells whether there is a let of a name; its syntax is null if the let is faulty, which has been reported.</summary>
    public bool TryGet(string name, out Syntax? syntax)
    {
        if (broken.Contains(name))
        {
            syntax = null;
            return true;
        }

        return syntaxes.TryGetValue(name, out syntax);
    }

    /// <summary>Returns the text of a let, or null if there is no let of that name.</summary>
    public LocatedText? TextOf(string name) => texts.GetValueOrDefault(name);

    /// <summary>Returns the lets that an expression uses, directly or through others, each once; an alias of a let is no let of its own.</summary>
    public IReadOnlyList<string> UsedBy(Syntax syntax)
    {
        if (references is null) return [];
        List<string> used = [];
        HashSet<Syntax> seen = new(ReferenceEqualityComparer.Instance);
        Queue<Syntax> next = new([syntax]);
        while (next.TryDequeue(out Syntax? one))
        {
            foreach (string name in references.Of(one))
            {
                if (!syntaxes.TryGetValue(name, out Syntax? let) || !seen.Add(let)) continue;
                used.Add(name);
                next.Enqueue(let);
            }
        }

        return used;
    }

    /// <summary>Returns this scope with another expression of the same shape for a let and its aliases.</summary>
    public LetScope With(string name, Syntax syntax)
    {
        LetScope changed = new() { Rules = Rules, references = references };
        Syntax written = syntaxes[name];
        foreach ((string one, Syntax let) in syntaxes) changed.syntaxes[one] = ReferenceEquals(let, written) ? syntax : let;
        foreach ((string one, int size) in sizes) changed.sizes[one] = size;
        changed.broken.UnionWith(broken);
        return changed;
    }

    /// <summary>Counts the nodes of an expression with its lets expanded, up to a number far above the limit. A faulty let counts as one node.</summary>
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
            diagnostics.Error(DiagnosticCodes.HiddenIndicator, let.Expression.Source, let.NameOffset, BinderMessages.HidesIndicator(let.Name, hidden.DescribedBy(let.Name)));
        if (catalog.TryGetParameter(let.Name, out Parameter? parameter))
            diagnostics.Error(DiagnosticCodes.HiddenIndicator, let.Expression.Source, let.NameOffset, BinderMessages.HidesParameter(let.Name, parameter.Name));

        texts[let.Name] = let.Expression;
        Syntax? syntax = Parser.Parse(let.Expression.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(let.Expression, faults);
        if (syntax is null || faults.Count > 0) broken.Add(let.Name);
        else syntaxes[let.Name] = syntax;
    }

    private void ReportCycle(IReadOnlyList<string> cycle, LetDefinition first, Diagnostics diagnostics)
    {
        broken.UnionWith(cycle);
        diagnostics.Error(DiagnosticCodes.LetCycle, first.Expression, default(TextSpan), BinderMessages.LetCircle(first.Name, string.Join(" -> ", cycle.Append(first.Name))));
    }

    private void CheckAlone(LetDefinition let, IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        string name = let.Name;
        if (broken.Contains(name) || !syntaxes.TryGetValue(name, out Syntax? syntax)) return;
        if (syntax is NameSyntax other && TryGet(other.Name, out Syntax? meant))
        {
            // An alias of another let becomes that let, so that chains of aliases stay short.
            if (meant is null) broken.Add(name);
            else (syntaxes[name], sizes[name], aliases[name]) = (meant, sizes[other.Name], other.Name);
            return;
        }

        Binder binder = new(catalog, this) { Load = diagnostics };
        bool sound = binder.ResolveEvent(syntax) is not null || binder.BindLetAlone(syntax) is not null;
        diagnostics.Errors(let.Expression, binder.Faults);
        foreach (Fault warning in binder.Warnings) diagnostics.Warning(warning.Code, let.Expression, warning.Span, warning.Text);

        // A let that uses a faulty one is faulty too, without a further report.
        if (sound) sizes[name] = ExpandedSize(syntax);
        else broken.Add(name);
    }
}
