using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// A record of several rows that the rows of a later file have replaced. Whether it is repeated or revised is known only once its last row is appended.
/// </summary>
/// <param name="Row">The company's place in <see cref="PanelBuilder.Companies"/>.</param>
/// <param name="Period">The period; for an attribute the day from which its value holds.</param>
/// <param name="Known">The date on which it became known.</param>
/// <param name="Account">The company's account; 0 if accounts are not told apart.</param>
/// <param name="IsRepeated">Whether its rows have the values of the earlier ones, in their order.</param>
public readonly record struct ReplacedRecord(int Row, CalendarPeriod Period, LocalDate Known, int Account, bool IsRepeated);
