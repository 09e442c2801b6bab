namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>A company as an object with a field per column, for the baselines that work on objects.</summary>
public sealed class CompanyObject
{
    public double X0, X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11, X12, X13, X14, X15, X16, X17, X18, X19, X20, X21, X22, X23;

    public CompanyObject(int row, double[][] columns)
    {
        for (int column = 0; column < columns.Length; column++) typeof(CompanyObject).GetField($"X{column}")!.SetValue(this, columns[column][row]);
    }
}
