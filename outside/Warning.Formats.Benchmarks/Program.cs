using EarlyWarning.Formats.Benchmarks;

// measure FOLDER  makes the same payroll as a workbook and as JSON Lines in a folder, reads both with libraries and with the engine in turn, and prints
//                 a line for each way of reading: what, whose, rows, cells, and the seconds of the processor of each round
if (args is ["measure", string folder]) return Measurement.Run(folder, Console.Out);
Console.Error.WriteLine("measure FOLDER");
return 2;
