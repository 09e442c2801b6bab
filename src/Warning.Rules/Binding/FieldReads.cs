namespace EarlyWarning.Rules.Binding;

/// <summary>Finds who reads the value of an event's field, not only whether it is there or how many different ones there are.</summary>
internal static class FieldReads
{
    /// <summary>Returns whether an expression reads a field of an event, by its place among the event's fields, as a value.</summary>
    public static bool OfValue(BoundExpression expression, Indicator happening, int field)
    {
        if (IsField(expression, happening, field)) return true;
        if (expression is BoundKnown known && IsField(known.Operand, happening, field)) return false;
        return BoundWalk.Parts(expression).Any(part => OfValue(part, happening, field));
    }

    /// <summary>Returns whether a rule that is not retired does.</summary>
    public static bool OfValue(Rule rule, Indicator happening, int field) => !rule.IsRetired && rule.Expressions.Any(expression => OfValue(expression, happening, field));

    private static bool IsField(BoundExpression expression, Indicator happening, int field) =>
        expression is BoundEventField read && read.Field == field && read.Indicator.Id == happening.Id;
}
