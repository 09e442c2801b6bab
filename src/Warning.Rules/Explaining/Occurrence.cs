using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>An occurrence of an event that a <c>where</c> condition is evaluated on.</summary>
/// <param name="Events">The events of its indicator.</param>
/// <param name="Place">Its place among them.</param>
internal readonly record struct Occurrence(EventView Events, int Place)
{
    private const string Hashed = "(hash)";

    /// <summary>The row that could not be read, if it is why the number is missing.</summary>
    public UnreadRow? Unread => Events.UnreadRows.GetValueOrDefault(Place);

    public ScalarValue Day => ScalarValue.OfDate(Events.Days[Place]);

    public ScalarValue Number => ScalarValue.Of(Events.Values[Place]);

    /// <summary>Returns the value of a field; a hash gives a fixed text, as only its presence is known.</summary>
    public ScalarValue Field(BoundEventField field, IReadOnlyList<string> texts)
    {
        if (field.Type == ValueType.Text)
        {
            int code = Events.FieldTexts[field.Field][Place];
            return ScalarValue.Of(code >= 0 ? texts[code] : code == TextPool.Missing ? null : Hashed);
        }

        double number = Events.FieldNumbers[field.Field][Place];
        return field.Type == ValueType.Condition ? ScalarValue.Of(double.IsNaN(number) ? null : number != 0) : ScalarValue.Of(number);
    }
}
