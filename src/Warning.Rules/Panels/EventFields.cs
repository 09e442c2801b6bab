using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Panels;

/// <summary>Converts the values that applications give the fields of an event.</summary>
internal static class EventFields
{
    /// <summary>Returns the values of an event's fields in the catalog's order, a text or a number each (flags as 1 and 0); null if none is given.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="fields">Texts, numbers and flags by the names of fields; null if missing.</param>
    /// <exception cref="ArgumentException">The event has no field of a name, or a value is not of its field's type.</exception>
    public static object?[]? Of(Indicator happening, IReadOnlyDictionary<string, object?>? fields)
    {
        if (fields is null || fields.Count == 0) return null;
        object?[] values = new object?[happening.Fields.Count];
        foreach ((string name, object? value) in fields)
        {
            int place = happening.FieldOf(name);
            if (place < 0) throw new ArgumentException($"'{happening.Id}' has no field '{name}'.", nameof(fields));
            values[place] = Of(happening.Fields[place], value);
        }

        return values;
    }

    /// <summary>Returns the value of one field: a text, or a number (flags as 1 and 0); null if missing.</summary>
    /// <exception cref="ArgumentException">The value is not of the field's type.</exception>
    public static object? Of(EventField field, object? value) => (field.Type, value) switch
    {
        (_, null) => null,
        (EventFieldType.Text, string) => value,
        (EventFieldType.Number, _) when NumberOf(value) is { } number => number,
        (EventFieldType.Flag, bool flag) => flag ? 1.0 : 0.0,
        _ => throw new ArgumentException($"The field '{field.Name}' is a {field.Type.Word()}; found {value}.", nameof(value)),
    };

    /// <summary>Returns a value of any numeric type as a number; null if it is not a finite number.</summary>
    public static double? NumberOf(object value) => value switch
    {
        double number => double.IsFinite(number) ? number : null,
        int number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };
}
