using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>Finds expressions that read the value of an event's field, rather than whether it is known or how many different ones there are.</summary>
internal static class FieldReads
{
    /// <summary>Tells whether an expression reads a field of an event, given by its position, as a value.</summary>
    public static bool OfValue(BoundExpression expression, Indicator happening, int field)
    {
        if (IsField(expression, happening, field)) return true;
        if (expression is BoundKnown known && IsField(known.Operand, happening, field)) return false;
        return BoundWalk.Parts(expression).Any(part => OfValue(part, happening, field));
    }

    /// <summary>Tells whether a rule that is not retired reads a field of an event as a value.</summary>
    public static bool OfValue(Rule rule, Indicator happening, int field) =>
        !rule.IsRetired && rule.Expressions.Any(expression => OfValue(expression, happening, field));

    /// <summary>Returns the position of a field of an event.</summary>
    /// <exception cref="ArgumentException">The event has no such field.</exception>
    public static int PlaceOf(Indicator happening, string field)
    {
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(field);
        int place = happening.FieldOf(Identifier.Normalize(field));
        return place >= 0 ? place : throw new ArgumentException($"'{happening.Id}' has no field '{field}'.", nameof(field));
    }

    private static bool IsField(BoundExpression expression, Indicator happening, int field) =>
        expression is BoundEventField read && read.Field == field && read.Indicator.Id == happening.Id;
}
