using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The lets of a file, each after those that it uses, and the cycles among them. Walks on a stack of its own: a file may have any number of
/// lets, one behind the other.
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

    /// <summary>All lets, each after those that it uses, except where there is a cycle.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Cycles, each from the first of its lets that is met; every way that leads back to itself meets one of them.</summary>
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
