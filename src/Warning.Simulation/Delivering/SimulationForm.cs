namespace EarlyWarning.Simulation;

/// <summary>The format in which the feeds of a simulated region are written.</summary>
public enum SimulationForm
{
    /// <summary>Clean CSV in UTF-8 by credit code, one file per feed: the fastest to write and to read, for load tests.</summary>
    Plain,

    /// <summary>
    /// The formats of real departments: GB18030 by meter, a workbook, JSON Lines by name, a quarterly feed, late and revised rows, repeated
    /// events, unknown companies and some cells that cannot be read. For samples of up to a few thousand companies.
    /// </summary>
    Departments,

    /// <summary>
    /// The files that an office finds in its folder, before anybody has mapped them: seventeen kinds of them, from a workbook with a title, merged cells and
    /// totals to a page of HTML under the name <c>.xls</c>; no scan file and no outcomes. What they say is what <see cref="Plain"/> says. For samples of up to
    /// a few thousand companies.
    /// </summary>
    Office,
}
