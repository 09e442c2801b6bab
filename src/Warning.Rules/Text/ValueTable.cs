using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Rules.Text;

/// <summary>Makes the tables of records that compare by value.</summary>
internal static class ValueTable
{
    /// <summary>Returns a table of the same entries that never changes and compares by value; null for null.</summary>
    [return: NotNullIfNotNull(nameof(entries))]
    public static IReadOnlyDictionary<TKey, TValue>? Of<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? entries)
        where TKey : notnull => entries is null or ValueTable<TKey, TValue> ? entries : new ValueTable<TKey, TValue>(new Dictionary<TKey, TValue>(entries));
}

/// <summary>A table that never changes, equal to every other of equal entries in whatever order. Thread-safe.</summary>
internal sealed class ValueTable<TKey, TValue>(Dictionary<TKey, TValue> entries) : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueTable<TKey, TValue>>
    where TKey : notnull
{
    public int Count => entries.Count;

    public IEnumerable<TKey> Keys => entries.Keys;

    public IEnumerable<TValue> Values => entries.Values;

    public TValue this[TKey key] => entries[key];

    public bool ContainsKey(TKey key) => entries.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => entries.TryGetValue(key, out value);

    public bool Equals(ValueTable<TKey, TValue>? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && Array.TrueForAll([.. entries], other.Has));

    public override bool Equals(object? obj) => Equals(obj as ValueTable<TKey, TValue>);

    // Whatever order the entries are in, their sum is the same.
    public override int GetHashCode() => entries.Aggregate(0, (sum, entry) => unchecked(sum + HashCode.Combine(entry.Key, entry.Value)));

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Has(KeyValuePair<TKey, TValue> entry) =>
        entries.TryGetValue(entry.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, entry.Value);
}
