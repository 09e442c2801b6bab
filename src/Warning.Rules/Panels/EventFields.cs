using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Panels;

/// <summary>Converts what applications say of an occurrence's fields.</summary>
internal static class EventFields
{
    /// <summary>The values of an event's fields in the catalog's order, each a text or a number with a flag as 1 or 0; null where nothing is said of them.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="given">Texts, numbers and flags by the names of fields; null for missing.</param>
    /// <exception cref="ArgumentException">The event has no field of a name, or a value is not of its field's type.</exception>
    public static object?[]? Of(Indicator happening, IReadOnlyDictionary<string, object?>? given)
    {
        if (given is not { Count: > 0 }) return null;
        object?[] fields = new object?[happening.Fields.Count];
        foreach ((string name, object? value) in given)
        {
            int place = happening.FieldOf(Identifier.Normalize(name));
            if (place < 0) throw new ArgumentException($"'{happening.Id}' has no field '{name}'.", nameof(given));
            fields[place] = Of(happening.Fields[place], value);
        }

        return fields;
    }

    /// <summary>The value of one field: a text, or a number with a flag as 1 or 0; null: missing.</summary>
    /// <exception cref="ArgumentException">The value is not of the field's type.</exception>
    public static object? Of(EventField field, object? value) => (field.Type, value) switch
    {
        (_, null) => null,
        (EventFieldType.Text, string) => value,
        (EventFieldType.Number, _) when NumberOf(value) is { } number => number,
        (EventFieldType.Flag, bool flag) => flag ? 1.0 : 0.0,
        _ => throw new ArgumentException($"The field '{field.Name}' is a {field.Type.Word()}; found {value}.", nameof(value)),
    };

    /// <summary>The number that a value of any numeric type is; null where it is none, or not finite.</summary>
    public static double? NumberOf(object value) => value switch
    {
        double number => double.IsFinite(number) ? number : null,
        int number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };
}
