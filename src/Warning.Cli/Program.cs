System.Console.WriteLine("early-warning");
