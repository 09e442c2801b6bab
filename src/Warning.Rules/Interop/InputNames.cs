namespace EarlyWarning.Rules.Interop;

/// <summary>The members of inputs that a workflow reads, by the names of the indicators that stand for them. Names differ by more than case.</summary>
internal sealed class InputNames
{
    private readonly Dictionary<string, (string Name, IReadOnlyList<string> Path)> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The inputs in the order of their names.</summary>
    /// <param name="types">Tells their types.</param>
    public IReadOnlyList<WorkflowInput> All(InputTypes types) =>
        [.. byName.Values.OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => new WorkflowInput(each.Name, string.Join('.', each.Path), types.Of(each.Name)))];

    /// <summary>Tells whether an indicator has a name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>Returns the indicator of a path: <c>size</c> of <c>input1.size</c>, <c>address_city</c> of <c>input1.address.city</c>.</summary>
    /// <param name="path">The input, then its members.</param>
    /// <param name="other">Another path that has the name already; null if there is none.</param>
    public string Add(IReadOnlyList<string> path, out IReadOnlyList<string>? other)
    {
        string name = path.Count == 1 ? path[0] : string.Join('_', path.Skip(1));
        byName.TryAdd(name, (name, path));
        (string first, IReadOnlyList<string> known) = byName[name];
        other = known.SequenceEqual(path, StringComparer.OrdinalIgnoreCase) ? null : known;
        return first;
    }
}
