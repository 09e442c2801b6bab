namespace EarlyWarning.Simulation.Courses;

/// <summary>What the companies of one industry have in common. All figures are made up, of a plausible size.</summary>
/// <param name="Code">GB/T 4754-2017.</param>
/// <param name="Trade">As it stands in a company's name.</param>
/// <param name="Weight">How common it is.</param>
/// <param name="Size">The middle number of workers.</param>
/// <param name="PowerKwh">Kilowatt-hours a worker and month.</param>
/// <param name="SalesCny">Yuan of sales a worker and month.</param>
/// <param name="PayCny">The mean monthly pay.</param>
/// <param name="Festival">How much of the work the Spring Festival stops: 1 all, below 0 where it is the high season.</param>
/// <param name="Season">Twelve factors, January first.</param>
internal sealed record Industry(
    string Code, string Trade, double Weight, int Size, double PowerKwh, double SalesCny, double PayCny, double Festival, double[] Season);
