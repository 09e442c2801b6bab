namespace EarlyWarning.Rules.Planning;

/// <summary>Numbers distinct items from 0, in the order in which they are first asked for.</summary>
internal sealed class Interner<T>
    where T : notnull
{
    private readonly Dictionary<T, int> indexes = [];
    private readonly List<T> items = [];

    public T this[int index] => items[index];

    public int IndexOf(T item)
    {
        if (indexes.TryGetValue(item, out int index)) return index;
        indexes.Add(item, items.Count);
        items.Add(item);
        return items.Count - 1;
    }

    public void Clear()
    {
        indexes.Clear();
        items.Clear();
    }

    public T[] ToArray() => [.. items];
}
