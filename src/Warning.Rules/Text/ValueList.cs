using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Rules.Text;

/// <summary>Makes the lists of records that compare by value.</summary>
internal static class ValueList
{
    /// <summary>
    /// Returns a list of the same items that never changes and compares by value; null for null, so that a record tells it as it would any other value.
    /// </summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Of<T>(IReadOnlyList<T>? items) => items switch
    {
        null or ValueList<T> => items,
        { Count: 0 } => ValueList<T>.Empty,
        _ => new ValueList<T>([.. items]),
    };
}

/// <summary>
/// A list that never changes, equal to every other of equal items in the same order. The equality that the compiler writes for a record asks the lists that it
/// holds; of these it gets an answer by value. Thread-safe.
/// </summary>
internal sealed class ValueList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private int hash;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && items.AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default));

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        if (hash != 0) return hash;
        HashCode sum = default;
        foreach (T item in items) sum.Add(item);
        return hash = sum.ToHashCode();
    }

    /// <summary>Returns the items between brackets, as records show their values.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private ReadOnlySpan<T> AsSpan() => items;
}
