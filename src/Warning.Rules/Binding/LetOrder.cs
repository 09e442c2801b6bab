using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Orders the lets of a file, each after those that it uses, and finds the cycles among them. Uses an explicit stack: chains of lets may be of any
/// length.
/// </summary>
internal sealed class LetOrder
{
    private readonly IReadOnlyDictionary<string, Syntax> syntaxes;
    private readonly LetReferences references;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> path = [];
    private readonly Dictionary<string, int> placesOnPath = new(StringComparer.Ordinal);
    private readonly Stack<IEnumerator<string>> uses = [];
    private readonly List<string> names = [];
    private readonly List<IReadOnlyList<string>> cycles = [];

    public LetOrder(IReadOnlyDictionary<string, Syntax> syntaxes, LetReferences references)
    {
        this.syntaxes = syntaxes;
        this.references = references;
        foreach (string name in syntaxes.Keys) Visit(name);
    }

    /// <summary>All lets, each after those that it uses, except within a cycle.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The cycles, each beginning with the let that is reached first; every cyclic chain of uses contains a let of one of them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles => cycles;

    private void Visit(string first)
    {
        Enter(first);
        while (uses.TryPeek(out IEnumerator<string>? use))
        {
            if (!use.MoveNext()) Leave();
            else if (placesOnPath.TryGetValue(use.Current, out int start)) cycles.Add(path[start..]);
            else Enter(use.Current);
        }
    }

    private void Enter(string name)
    {
        if (!seen.Add(name)) return;
        placesOnPath.Add(name, path.Count);
        path.Add(name);
        uses.Push(UsesOf(name));
    }

    private void Leave()
    {
        uses.Pop();
        names.Add(path[^1]);
        placesOnPath.Remove(path[^1]);
        path.RemoveAt(path.Count - 1);
    }

    private IEnumerator<string> UsesOf(string name) =>
        references.Of(syntaxes[name]).Where(syntaxes.ContainsKey).Distinct(StringComparer.Ordinal).GetEnumerator();
}
