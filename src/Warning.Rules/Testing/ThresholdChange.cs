namespace EarlyWarning.Rules;

/// <summary>A small change of one number or comparison of a rule's condition, or of a let that the condition uses.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Written">What is written, such as <c>30d</c> or <c>wage_arrears_months &gt; 2</c>.</param>
/// <param name="Changed">What the change puts in its place, such as <c>31d</c> or <c>wage_arrears_months &gt;= 2</c>.</param>
public sealed record ThresholdChange(string Rule, string Written, string Changed)
{
    /// <summary>The file in which it stands.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1, in Unicode scalar values.</summary>
    public required int Column { get; init; }
}
